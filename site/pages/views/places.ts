import { choiceLists, labelOf, type AgencyKind } from '@pho-luat/shared/choices';
import { paths } from '@pho-luat/shared/paths';
import { descriptions, kinds, titles } from '../../words/pages.ts';
import { placeWords as words } from '../../words/places.ts';
import type { NearWard } from '../../src/near.ts';
import type { ContactNearView, PlaceGroupView, PlacesView, PlaceView } from '../../src/views.ts';
import { linkTo, wardName } from '../addresses.ts';
import type { Content, Entry } from '../content.ts';
import type { Edition, PageRoute } from '../edition.ts';
import { headOf } from '../heads.ts';

/** An agency that residents go to. */
type Place = Entry<'agency'> & { kind: AgencyKind };

/** The directory of the whole city, a page a kind, a page a ward. */
export function placeRoutes({ content }: Pick<Edition, 'content'>): PageRoute[] {
  const directory = new Directory(content);
  const used = choiceLists.agencyKinds.map(({ value }) => value).filter((kind) => directory.ofKind(kind).length > 0);
  return [
    directory.page(),
    ...used.map((kind) => directory.pageOfKind(kind)),
    ...directory.wards.map((ward) => directory.pageOfWard(ward)),
  ];
}

/** Wards and their places as data. */
export function nearText({ content }: Pick<Edition, 'content'>): string {
  return JSON.stringify(new Directory(content).near());
}

/** For a contact that depends on the ward: drawn by `ContactNear`. */
export function contactNear(content: Content, kind: AgencyKind): ContactNearView {
  return contactWith(kind, listOfKind(content, kind));
}

export function contactWith(kind: AgencyKind, list: string): Required<ContactNearView> {
  return { kind, title: words.near.kind(labelOf('agencyKinds', kind)), list };
}

/** A kind without agencies has no page of its own. */
export function listOfKind(content: Content, kind: AgencyKind): string {
  return content.all('agency').some((agency) => agency.kind === kind) ? paths.placesOfKind(kind) : paths.places();
}

class Directory {
  readonly #content: Content;
  readonly #places: readonly Place[];
  readonly wards: readonly Entry<'ward'>[];

  constructor(content: Content) {
    this.#content = content;
    const inVietnamese = new Intl.Collator('vi', { numeric: true });
    const byName = (a: { name: string }, b: { name: string }) => inVietnamese.compare(a.name, b.name);
    this.#places = content.all('agency').filter(isPlace).sort(byName);
    this.wards = content.all('ward').sort(byName);
  }

  ofKind(kind: AgencyKind): Place[] {
    return this.#places.filter((place) => place.kind === kind);
  }

  page(): PageRoute {
    const path = paths.places();
    return {
      searched: { title: titles.places, texts: [descriptions.places] },
      route: {
        path,
        kind: 'places',
        head: headOf(path, { title: titles.places, description: descriptions.places }),
        search: { kind: kinds.places },
        view: {
          ...this.#view(titles.places, descriptions.places, [{ groups: this.#groups(this.#cityWide(), true) }]),
          ...this.#near({ title: words.near.ward, list: '#theo-phuong' }),
        },
      },
    };
  }

  pageOfKind(kind: AgencyKind): PageRoute {
    const path = paths.placesOfKind(kind);
    const { title, purpose } = words.groups[kind];
    const groups = this.#groups(this.ofKind(kind), true);
    const description = descriptions.placesOfKind(title);
    return {
      // Without its places, which the pages of their wards are found by.
      searched: { title, texts: [purpose, description] },
      route: {
        path,
        kind: 'places',
        head: headOf(path, { title, description, parents: [directoryLink] }),
        search: { kind: kinds.places },
        view: { ...this.#view(title, purpose, [{ groups }], kind), ...this.#near(contactWith(kind, '#theo-phuong')) },
      },
    };
  }

  pageOfWard(ward: Entry<'ward'>): PageRoute {
    const [path, name] = [paths.ward(ward.slug), wardName(ward)];
    const within = name.charAt(0).toLowerCase() + name.slice(1);
    const own = this.#of(ward);
    const title = titles.placesOfWard(name);
    const city = { title: words.ofCity, groups: this.#groups(this.#cityWide(), false) };
    const sections = own.length > 0 ? [{ title: words.ofWard(within), groups: this.#groups(own, false) }, city] : [city];
    const lead = own.length > 0 ? descriptions.placesOfWard(within) : words.noneOfWard(within);
    return {
      source: { type: 'ward', id: ward.id, title: name },
      searched: { title, texts: own.flatMap((place) => [place.name, place.address ?? '']) },
      route: {
        path,
        kind: 'places',
        head: headOf(path, { title, description: descriptions.placesOfWard(within), parents: [directoryLink] }),
        search: { kind: kinds.places },
        view: this.#view(title, lead, sections),
      },
    };
  }

  /** `/danh-ba/gan-ban.json` */
  near(): NearWard[] {
    return this.wards.map((ward) => ({
      slug: ward.slug,
      name: wardName(ward),
      href: paths.ward(ward.slug),
      places: [...this.#of(ward), ...this.#standIns(ward)].map((place) => {
        const { name, address, hours, phones } = this.#place(place);
        return { kind: place.kind, name, phones, address, hours };
      }),
    }));
  }

  #near(near: ContactNearView): Pick<PlacesView, 'near'> {
    return this.wards.length > 0 ? { near } : {};
  }

  #of(ward: Entry<'ward'>): Place[] {
    return this.#places.filter(({ serves }) => serves.includes(ward.id));
  }

  /**
   * For each kind that the ward lacks, one place for the whole city; never a department, which is for its own field and not for any
   * question.
   */
  #standIns(ward: Entry<'ward'>): Place[] {
    const own = new Set(this.#of(ward).map(({ kind }) => kind));
    const others = this.#cityWide().filter(({ kind }) => kind !== 'department' && !own.has(kind));
    return others.filter(({ kind }, at) => others.findIndex((other) => other.kind === kind) === at);
  }

  /** Places that are for no ward in particular are for all. */
  #cityWide(): Place[] {
    return this.#places.filter(({ serves }) => this.#content.several('ward', serves).length === 0);
  }

  #view(title: string, lead: string, sections: PlacesView['sections'], current?: AgencyKind): PlacesView {
    return {
      title,
      lead,
      sections,
      kinds: choiceLists.agencyKinds.flatMap(({ value }) => {
        const count = this.ofKind(value).length;
        const link = { label: labelOf('agencyKinds', value), href: paths.placesOfKind(value) };
        return count > 0 ? [{ ...link, count, current: value === current }] : [];
      }),
      wards: this.wards.map(linkTo.ward),
    };
  }

  #groups(places: readonly Place[], saysWards: boolean): PlaceGroupView[] {
    const byKind = Map.groupBy(places, ({ kind }) => kind);
    return choiceLists.agencyKinds.flatMap(({ value }) => {
      const its = byKind.get(value);
      if (!its) return [];
      const wards = (place: Place) => (saysWards ? this.#content.several('ward', place.serves).map(linkTo.ward) : []);
      return [{ kind: value, ...words.groups[value], places: its.map((each) => ({ ...this.#place(each), wards: wards(each) })) }];
    });
  }

  #place({ name, parent, phones, address, hours, mapUrl, url }: Place): PlaceView {
    const above = this.#content.get('agency', parent)?.name;
    return { name, parent: above, phones, address, hours, map: mapUrl, url };
  }
}

const directoryLink = { label: words.directory, href: paths.places() };

function isPlace(agency: Entry<'agency'>): agency is Place {
  return agency.kind !== undefined;
}
