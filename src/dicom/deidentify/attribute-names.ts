// @ts-expect-error dcmjs has no type declarations.
import dcmjs from 'dcmjs';

const { dictionary } = dcmjs.data.DicomMetaDictionary as {
  readonly dictionary: Readonly<Record<string, { readonly name: string } | undefined>>;
};

/**
 * The name of an attribute in the data dictionary (PS3.6), in words; empty where it is not there. Large: load
 * it when a person wants to read a list.
 */
export function attributeName(tag: string): string {
  const keyword = dictionary[`(${tag.slice(0, 4)},${tag.slice(4)})`.toUpperCase()]?.name ?? '';
  return keyword.replace(/^RETIRED_/, '').replace(/([a-z0-9])([A-Z])|([A-Z])([A-Z][a-z])/g, '$1$3 $2$4');
}
