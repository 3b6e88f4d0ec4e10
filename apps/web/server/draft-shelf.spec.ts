import { DraftShelf } from './draft-shelf.js';

const kept = (id: string | undefined): string => id ?? 'not kept';
const draft = { path: '/verwijs', fields: { hope: ['wandelen'] }, owner: 'owner-of-a' };

describe('the shelf of drafts', () => {
  it('gives a draft back to its owner, as often as the page is opened', () => {
    const shelf = new DraftShelf();
    const id = kept(shelf.keep(draft));
    expect(shelf.find(id, 'owner-of-a')).toEqual(draft);
    expect(shelf.find(id, 'owner-of-a')).toEqual(draft);
  });

  it('gives nothing to anybody else, nor under another id', () => {
    const shelf = new DraftShelf();
    const id = kept(shelf.keep(draft));
    expect(shelf.find(id, 'owner-of-b')).toBeUndefined();
    expect(shelf.find('other', 'owner-of-a')).toBeUndefined();
  });

  it('forgets a draft that was dropped', () => {
    const shelf = new DraftShelf();
    const id = kept(shelf.keep(draft));
    shelf.drop(id);
    expect(shelf.find(id, 'owner-of-a')).toBeUndefined();
  });

  it('lets nobody push out the form of somebody else', () => {
    const shelf = new DraftShelf();
    const first = kept(shelf.keep(draft));
    const others = { ...draft, owner: 'owner-of-b' };
    const ids = Array.from({ length: 600 }, () => kept(shelf.keep(others)));
    expect(shelf.find(first, 'owner-of-a')).toEqual(draft);
    const left = ids.filter((id) => shelf.find(id, 'owner-of-b') !== undefined);
    expect(left).toEqual(ids.slice(-5));
  });

  it('keeps no draft that is too large', () => {
    const fields = { hope: ['x'.repeat(64 * 1024)] };
    expect(new DraftShelf().keep({ ...draft, fields })).toBeUndefined();
  });

  it('forgets the oldest when all together are too large', () => {
    const shelf = new DraftShelf({ shelf: 200, draft: 200, perOwner: 5 });
    const ids = ['a', 'b', 'c', 'd', 'e'].map((owner) => ({
      ...{ owner, id: kept(shelf.keep({ ...draft, owner })) },
    }));
    expect(ids.map(({ id, owner }) => shelf.find(id, owner)?.owner)).toEqual([
      ...[undefined, undefined, 'c', 'd', 'e'],
    ]);
  });
});
