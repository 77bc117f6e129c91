import { useEffect, useState } from 'react';

/**
 * What outlives the panels beside a form: Strapi draws them anew, in another place, where the browser's window crosses a width, which a zoom
 * does too. A window of theirs that stays would close, with what is typed in it. One is open at a time.
 */
let open: string | undefined;
const forgetting: (() => void)[] = [];

function keepOpen(window: string | undefined): void {
  open = window;
  for (const forget of forgetting) forget();
}

/** Whether a window is open, as `useState` has it; `stays` until it is closed, or another page has come. */
export function useOpen(title: string, stays: boolean): [boolean, (isOpen: boolean) => void] {
  const [page] = useState(location.pathname);
  const name = `${page} ${title}`;
  const [isOpen, setOpen] = useState(stays && open === name);
  useEffect(
    () => () => {
      if (open === name && location.pathname !== page) keepOpen(undefined);
    },
    [name, page],
  );
  return [
    isOpen,
    (next) => {
      if (stays) keepOpen(next ? name : undefined);
      setOpen(next);
    },
  ];
}

/** Makes a `useState` for what is in a window that stays. */
export function keptWhileOpen<T>() {
  let last: { value: T } | undefined;
  forgetting.push(() => (last = undefined));
  return (first: () => T) => {
    const [value, set] = useState(() => (last ? last.value : first()));
    useEffect(() => {
      last = { value };
    }, [value]);
    return [value, set] as const;
  };
}
