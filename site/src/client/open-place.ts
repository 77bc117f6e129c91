/** Opens the fold around a linked place: not every browser does it by itself. */

function openPlace(): void {
  const place = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const folded = place?.closest('details');
  if (!place || !folded || folded.open) return;
  folded.open = true;
  place.scrollIntoView();
}

addEventListener('hashchange', openPlace);
openPlace();
