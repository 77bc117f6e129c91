/** A place within something folded is shown to whoever is led to it: not every browser opens it by itself. */

function openPlace(): void {
  const place = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const folded = place?.closest('details');
  if (!place || !folded || folded.open) return;
  folded.open = true;
  place.scrollIntoView();
}

addEventListener('hashchange', openPlace);
openPlace();
