/** One page of a list, as HSDS tells of it. */
export interface HsdsPage<Item> {
  readonly total_items: number;
  readonly total_pages: number;
  readonly page_number: number;
  readonly size: number;
  readonly first_page: boolean;
  readonly last_page: boolean;
  readonly empty: boolean;
  readonly contents: readonly Item[];
}

const mostPerPage = 100;
const usualPerPage = 50;

/** Where a page begins and how long it may be: HSDS is lenient, so what is no number is the usual. */
export interface PageAsked {
  readonly page: number;
  readonly perPage: number;
}

const wholeIn = (text: string | undefined, usual: number, most: number): number => {
  const number = /^\d{1,9}$/.test(text ?? '') ? Number(text) : usual;
  return Math.min(most, Math.max(1, number));
};

export function pageAsked(page: string | undefined, perPage: string | undefined): PageAsked {
  return {
    page: wholeIn(page, 1, 1_000_000),
    perPage: wholeIn(perPage, usualPerPage, mostPerPage),
  };
}

export function pageOf<Item>(
  contents: readonly Item[],
  total: number,
  { page, perPage }: PageAsked,
): HsdsPage<Item> {
  const pages = Math.ceil(total / perPage);
  return {
    total_items: total,
    total_pages: pages,
    page_number: page,
    size: contents.length,
    first_page: page === 1,
    last_page: page >= pages,
    empty: contents.length === 0,
    contents,
  };
}
