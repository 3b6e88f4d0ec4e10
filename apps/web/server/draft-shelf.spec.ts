import { DraftShelf } from './draft-shelf.js';

const draft = { path: '/verwijs', fields: { hope: ['wandelen'] }, owner: 'owner-of-a' };

describe('the shelf of drafts', () => {
  it('gives a draft back to its owner, as often as the page is opened', () => {
    const shelf = new DraftShelf();
    const id = shelf.keep(draft);
    expect(shelf.find(id, 'owner-of-a')).toEqual(draft);
    expect(shelf.find(id, 'owner-of-a')).toEqual(draft);
  });

  it('gives nothing to anybody else, nor under another id', () => {
    const shelf = new DraftShelf();
    const id = shelf.keep(draft);
    expect(shelf.find(id, 'owner-of-b')).toBeUndefined();
    expect(shelf.find('other', 'owner-of-a')).toBeUndefined();
  });

  it('forgets the oldest when there are too many', () => {
    const shelf = new DraftShelf();
    const first = shelf.keep(draft);
    for (let more = 0; more < 600; more += 1) shelf.keep(draft);
    expect(shelf.find(first, 'owner-of-a')).toBeUndefined();
  });
});
