// Runs before the first paint, so that a remembered text size and room for the reader's ward are there from the start, and what needs scripts is
// shown at once.
document.documentElement.classList.add('js');
try {
  const size = localStorage.getItem('text-size');
  if (size) document.documentElement.dataset.textSize = size;
  if (localStorage.getItem('ward')) document.documentElement.dataset.ward = '';
} catch {
  // Storage may be switched off: the text keeps its original size.
}
