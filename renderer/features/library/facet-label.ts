import { statusWords, type FacetName } from '#shared/analysis/library/arrange';
import { articleStatuses } from '#shared/model/article';

/** A filter's value in words. */
export function labelOf(facet: FacetName, value: string, codeName: string | undefined): string {
  switch (facet) {
    case 'statuses':
      return statusWords[articleStatuses.find((status) => status === value) ?? 'new'];
    case 'narratives':
      return codeName ?? 'A narrative that is gone';
    case 'publishers':
      return value === '' ? 'Publisher unknown' : value;
    case 'years':
      return value === '' ? 'No date' : value;
    case 'collections':
      return value;
  }
}
