/** The device's own sheet for sharing; a control that it does not have stays hidden. */
for (const control of document.querySelectorAll<HTMLElement>('[data-share]')) {
  control.hidden = !('share' in navigator);
  control.addEventListener('click', () => {
    // A reader who closes the sheet has changed their mind.
    navigator.share({ title: document.title, url: control.dataset.share ?? location.href }).catch(() => undefined);
  });
}
