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
  // On the subject, where copies, comparisons and JSON do not see it: a WeakMap would be searched for it, and walked at each collection of garbage.
  const kept: unique symbol = Symbol('remembered');
  return (subject, ingredients = none) => {
    const holder: { [kept]?: { ingredients: Ingredients; made: R } } = subject;
    const last = holder[kept];
    if (last && (last.ingredients === ingredients || areSame(last.ingredients, ingredients))) return last.made;
    const made = make(subject, ingredients);
    if (last) holder[kept] = { ingredients, made };
    else Object.defineProperty(subject, kept, { value: { ingredients, made }, writable: true });
    return made;
  };
}

/** The same where everything is an ingredient. */
export function rememberedAlone<I extends Ingredients, R>(make: (ingredients: I) => R): (ingredients: I) => R {
  const only = {};
  const made = remembered((_only: object, ingredients: I) => make(ingredients));
  return (ingredients) => made(only, ingredients);
}

/**
 * The same for a long list that is much as it was and in much the same order: walking beside the last one costs a fraction of looking each
 * subject up. `undefined` is not remembered; and what is not found at its place is made again, so `make` may be called for what has not changed.
 */
export function rememberedInOrder<S extends object, I extends Ingredients, R>(
  make: (subject: S, ingredients: I) => R,
): (subjects: readonly S[], ingredients: I) => R[] {
  let last: { subjects: readonly S[]; ingredients: Ingredients; made: R[] } = { subjects: [], ingredients: none, made: [] };
  return (subjects, ingredients) => {
    const before = areSame(last.ingredients, ingredients) ? last : { subjects: [], made: [] };
    let next = 0;
    let unknown = 0;
    const made = subjects.map((subject) => {
      const end = Math.min(before.subjects.length, next + Math.min(unknown, mostNew) + mostGone);
      for (let place = next; place < end; place += 1) {
        if (before.subjects[place] !== subject) continue;
        next = place + 1;
        unknown = 0;
        return before.made[place] ?? make(subject, ingredients);
      }
      unknown += 1;
      return make(subject, ingredients);
    });
    last = { subjects, ingredients, made };
    return made;
  };
}

/** So many may have gone in one place, beside as many as are new there; and so many of these, because each is looked for. */
const mostGone = 8;
const mostNew = 256;

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
