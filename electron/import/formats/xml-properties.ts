import { propertyNames, type Properties, type PropertyName } from './properties';
import { descendants, textOfXml, type XmlElement } from '#shared/export/xml-tree';

/** For each property the elements that may hold it, the best first. */
export type PropertyElements = Partial<Readonly<Record<PropertyName, readonly string[]>>>;

/** Properties from the elements below `root`; all elements of the first name that occurs count. */
export function propertiesIn(root: XmlElement, elements: PropertyElements, format: string): Properties {
  const properties: Properties = {};
  for (const property of propertyNames) {
    const name = elements[property]?.find((candidate) => descendants(root, candidate).length > 0);
    if (name !== undefined) {
      properties[property] = { values: descendants(root, name).map(textOfXml), origin: `${format}: ${name}` };
    }
  }
  return properties;
}
