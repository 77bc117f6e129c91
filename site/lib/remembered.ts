/** What a value is made of besides its subject, by name. Lists are compared by their items, everything else by identity. */
type Ingredients = Readonly<Record<string, unknown>>;

/**
 * Makes something of a subject, and again only when one of its ingredients has changed since the last time: from release to release most
 * are the same, and what is the same thing need not be digested again. `make` gets nothing else to depend on.
 */
export function remembered<S extends object, R>(make: (subject: S) => R): (subject: S) => R;
export function remembered<S extends object, I extends Ingredients, R>(
  make: (subject: S, ingredients: I) => R,
): (subject: S, ingredients: I) => R;
export function remembered<S extends object, R>(
  make: (subject: S, ingredients: Ingredients) => R,
): (subject: S, ingredients?: Ingredients) => R {
  const known = new WeakMap<S, { ingredients: Ingredients; made: R }>();
  return (subject, ingredients = none) => {
    const last = known.get(subject);
    if (last && (last.ingredients === ingredients || areSame(last.ingredients, ingredients))) return last.made;
    const made = make(subject, ingredients);
    known.set(subject, { ingredients, made });
    return made;
  };
}

/** The same where everything is an ingredient. */
export function rememberedAlone<I extends Ingredients, R>(make: (ingredients: I) => R): (ingredients: I) => R {
  const only = {};
  const made = remembered((_only: object, ingredients: I) => make(ingredients));
  return (ingredients) => made(only, ingredients);
}

const none: Ingredients = {};

function areSame(before: Ingredients, now: Ingredients): boolean {
  for (const name in now) if (!isSame(before[name], now[name])) return false;
  return true;
}

function isSame(before: unknown, now: unknown): boolean {
  if (before === now) return true;
  if (!Array.isArray(before) || !Array.isArray(now) || before.length !== now.length) return false;
  return before.every((each, index) => each === now[index]);
}
