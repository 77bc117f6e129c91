import { taskFilterWords as words } from '../../words/plans.ts';
// Tasks first get the state of the day on which they are read.
import './today.ts';

/** Shows only the tasks of one agency or in one state; the choice is in the address, so that it can be shared. */

const choosing = document.querySelector<HTMLElement>('[data-task-filter]');
if (choosing) start(choosing);

function start(filter: HTMLElement): void {
  const choices = [...filter.querySelectorAll('select')];
  const asked = new URLSearchParams(location.search);
  for (const choice of choices) {
    const value = asked.get(choice.name) ?? '';
    // Values that no task has are ignored.
    if ([...choice.options].some((option) => option.value === value)) choice.value = value;
  }
  const update = () => {
    show(filter, Object.fromEntries(choices.map(({ name, value }) => [name, value])));
    const address = new URL(location.href);
    for (const { name, value } of choices) {
      if (value) address.searchParams.set(name, value);
      else address.searchParams.delete(name);
    }
    history.replaceState(history.state, '', address);
  };
  filter.addEventListener('change', update);
  filter.querySelector('[data-task-clear]')?.addEventListener('click', () => {
    for (const choice of choices) choice.value = '';
    update();
  });
  update();
}

function show(filter: HTMLElement, wanted: Record<string, string>): void {
  const isWanted = (task: HTMLElement) =>
    fits(task.dataset.agencies?.split(' ') ?? [], wanted['co-quan']) && fits([statusOf(task)], wanted['trang-thai']);
  const all = [...document.querySelectorAll<HTMLElement>('[data-task-list] [data-task]')];
  const rows = document.querySelectorAll<HTMLElement>('.annex [data-task]');
  // The list alone says whose a task is: a line of the timeline leads to it, and the annex has the same order.
  for (const [index, task] of all.entries()) {
    const line = document.querySelector(`[data-task] [href="#${CSS.escape(task.id)}"]`)?.closest<HTMLElement>('[data-task]');
    for (const each of [task, line, rows[index]]) if (each) each.hidden = !isWanted(task);
  }
  // A heading without tasks is hidden.
  for (const group of document.querySelectorAll<HTMLElement>('[data-task-group]'))
    group.hidden = !group.querySelector('[data-task]:not([hidden])');
  const shown = all.filter(({ hidden }) => !hidden).length;
  const told = shown > 0 ? words.count(shown, all.length) : words.none;
  const count = filter.querySelector('[data-task-count]');
  if (count) count.textContent = told;
  // On paper the choice itself is not to be seen.
  const chosen = [...filter.querySelectorAll<HTMLOptionElement>('option:checked')].filter(({ value }) => value);
  const onPaper = document.querySelector('[data-task-chosen]');
  if (onPaper) onPaper.textContent = chosen.length > 0 ? [told, ...chosen.map(({ text }) => text)].join(' · ') : '';
}

function fits(values: readonly (string | undefined)[], wanted: string | undefined): boolean {
  return !wanted || values.includes(wanted);
}

function statusOf(task: HTMLElement): string | undefined {
  return task.querySelector<HTMLElement>('[data-status]:not([hidden])')?.dataset.status;
}
