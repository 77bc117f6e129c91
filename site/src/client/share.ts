/** The device's own sheet for sharing; a control that it does not have stays hidden. And Zalo, by the address that its own button opens. */
for (const control of document.querySelectorAll<HTMLElement>('[data-share]')) {
  const url = control.dataset.share ?? location.href;
  control.hidden = !('share' in navigator);
  control.addEventListener('click', () => {
    // A reader who closes the sheet has changed their mind.
    navigator.share({ title: document.title, url }).catch(() => undefined);
  });
  const zalo = control.parentElement?.querySelector<HTMLAnchorElement>('[href^="https://button-share.zalo.me/"]');
  if (zalo) zalo.search = `?d=${encodeURIComponent(btoa(JSON.stringify({ url })))}`;
}
