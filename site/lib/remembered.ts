/** The inputs of a value, by name. Lists are compared by their items, everything else by identity. */
type Ingredients = Readonly<Record<string, unknown>>;

/** The ingredients that a function gives. */
export type Made<F extends (...args: never[]) => unknown> = ReturnType<F>;

/**
 * Makes something of a subject again only when it, or one of its ingredients, has changed since the last time: from release to
 * release most are the same, and what is the same thing need not be digested again. `make` gets nothing else to depend on.
 */
export function remembered<S extends object, I extends Ingredients, R>(
  make: (subject: S, ingredients: I) => R,
): (subject: S, ingredients: I) => R {
  const known = new WeakMap<S, { ingredients: I; made: R }>();
  return (subject, ingredients) => {
    const last = known.get(subject);
    if (last && areSame(last.ingredients, ingredients)) return last.made;
    const made = make(subject, ingredients);
    known.set(subject, { ingredients, made });
    return made;
  };
}

/** Like `remembered`, for several values made of one subject: each has a name. */
export function rememberedByName<S extends object, I extends Ingredients, R>(
  make: (subject: S, ingredients: I) => R,
): (subject: S, name: string, ingredients: I) => R {
  const makersOf = once((_subject: S) => new Map<string, typeof make>());
  return (subject, name, ingredients) => {
    const makers = makersOf(subject);
    let maker = makers.get(name);
    if (!maker) makers.set(name, (maker = remembered(make)));
    return maker(subject, ingredients);
  };
}

/** The list object of last time where the items are the same, so that what was made of the list can be reused. */
export const sameList = rememberedByName((_first: object, { items }: { items: readonly object[] }) => items) as <
  T extends object,
>(
  first: T,
  name: string,
  ingredients: { items: readonly T[] },
) => readonly T[];

/** Makes something of a subject alone. */
export function once<S extends object, R>(make: (subject: S) => R): (subject: S) => R {
  const known = new WeakMap<S, { made: R }>();
  return (subject) => {
    let kept = known.get(subject);
    if (!kept) known.set(subject, (kept = { made: make(subject) }));
    return kept.made;
  };
}

/** Makes something of a subject once per whole, such as an edition whose pages all need it. */
export function onceWithin<W extends object, S extends object, R>(
  make: (whole: W, subject: S) => R,
): (whole: W, subject: S) => R {
  const wholes = once((_whole: W) => new Map<S, { made: R }>());
  return (whole, subject) => {
    const known = wholes(whole);
    let kept = known.get(subject);
    if (!kept) known.set(subject, (kept = { made: make(whole, subject) }));
    return kept.made;
  };
}

function areSame(before: Ingredients, now: Ingredients): boolean {
  for (const name in now) if (!isSame(before[name], now[name])) return false;
  return true;
}

function isSame(before: unknown, now: unknown): boolean {
  if (before === now) return true;
  if (!Array.isArray(before) || !Array.isArray(now) || before.length !== now.length) return false;
  return before.every((each, index) => each === now[index]);
}
