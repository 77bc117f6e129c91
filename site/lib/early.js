{
  const { classList, dataset } = document.documentElement;
  classList.add('js');
  if (/=[^&]/.test(location.search)) dataset.asked = '';
  try {
    const size = localStorage.getItem('text-size');
    if (size) dataset.textSize = size;
    if (localStorage.getItem('ward')) dataset.ward = '';
  } catch (cause) {
    console.warn(cause);
  }
}
