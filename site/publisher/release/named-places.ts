import { placesOf } from '../../renderer/places.ts';
import { pageOfFile } from '../../tree/files.ts';

/** Addresses of this site that a file of a release names: the links of a page, or the addresses in a table or list of data. */
export function placesNamed(file: string, text: string): readonly string[] {
  const places = file.endsWith('.json')
    ? [...text.matchAll(/"(?:https?:\/\/[^/"]+)?(\/[^"]*)"/g)].map(([, path = '']) => path)
    : placesOf(pageOfFile(file), text).links;
  return places.map((place) => place.split('#', 1)[0] ?? place);
}
