let field = '';

/**
 * Notes the field that had the keyboard last, if it is one in which entries are chosen. It listens from the start: on a slow machine a
 * field is clicked before the panel beside the form is drawn, and the window that opens from the field draws the form anew.
 */
export function noteChosenIn(): void {
  document.addEventListener('focusin', ({ target }) => {
    // Windows and lists of choices lie outside of it.
    if (!(target instanceof HTMLElement) || !target.closest('main')) return;
    field = target instanceof HTMLInputElement && target.role === 'combobox' ? target.name : '';
  });
}

/** The path of that field while a window is open, otherwise ''. */
export function chosenIn(): string {
  return document.querySelector('[role="dialog"]') ? field : '';
}
