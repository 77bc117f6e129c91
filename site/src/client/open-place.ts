/** Opens the fold around a linked place: not every browser does it by itself. */

function openPlace(): void {
  // Places are named in ASCII: what else an address names may be broken, and is none of ours.
  const place = document.getElementById(location.hash.slice(1));
  const folded = place?.closest('details');
  if (!place || !folded || folded.open) return;
  folded.open = true;
  place.scrollIntoView();
}

addEventListener('hashchange', openPlace);
openPlace();
