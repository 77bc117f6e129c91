/** Opens the fold around a linked place: not every browser does it by itself. */

function openPlace(): void {
  // Ids on a page are ASCII: anything else in an address may be broken, and is not one of ours.
  const place = document.getElementById(location.hash.slice(1));
  const folded = place?.closest('details');
  if (!place || !folded || folded.open) return;
  folded.open = true;
  place.scrollIntoView();
}

addEventListener('hashchange', openPlace);
openPlace();
