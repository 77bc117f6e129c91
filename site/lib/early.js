{
  const { classList, dataset } = document.documentElement;
  classList.add('js');
  if (/=[^&]/.test(location.search)) dataset.asked = '';
  const fail = ({ target, error }) => {
    if (/_astro.*js$/.test(target.src) || error instanceof SyntaxError) {
      classList.replace('js', 'no-js');
      delete dataset.asked;
    }
  };
  addEventListener('error', fail, true);
  try {
    const size = localStorage.getItem('text-size');
    if (size) dataset.textSize = size;
    if (localStorage.getItem('ward')) dataset.ward = '';
  } catch (cause) {
    console.warn(cause);
  }
}
