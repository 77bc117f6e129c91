{
  const { classList, dataset } = document.documentElement;
  classList.add('js');
  if (/=[^&]/.test(location.search)) dataset.asked = '';
  // A script that does not come, or that the browser cannot read: what is there without scripts.
  addEventListener(
    'error',
    ({ target, error }) => {
      if (!(target instanceof HTMLScriptElement) && !(error instanceof SyntaxError)) return;
      classList.replace('js', 'js-failed');
      delete dataset.asked;
    },
    true,
  );
  try {
    const size = localStorage.getItem('text-size');
    if (size) dataset.textSize = size;
    if (localStorage.getItem('ward')) dataset.ward = '';
  } catch (cause) {
    console.warn(cause);
  }
}
