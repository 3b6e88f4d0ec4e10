const clients = (count: number): string => (count === 1 ? '1 inwoner' : `${count} inwoners`);

/** New groups that could begin with people for whom there is nothing now. */
export const newGroupTexts = {
  newGroups: {
    link: 'Wie kan samen een nieuwe groep beginnen?',
    title: 'Nieuwe groepen',
    intro:
      'Deze inwoners wachten op een plek of vonden niets. Samen kunnen zij een nieuwe groep beginnen. Dit is een voorstel: u bepaalt of u er iets mee doet. Niemand hoort er iets van.',
    rules: (least: number, most: number, distance: string) =>
      `Een groep heeft ${least} tot ${most} mensen. Zij willen hetzelfde doen, kunnen op dezelfde tijd en spreken dezelfde taal. Zij wonen hooguit ${distance} kilometer van elkaar.`,
    nothing: (considered: number) =>
      `Er is nu geen nieuwe groep te maken. Wij keken naar ${clients(considered)}.`,
    people: (count: number) => `${count} mensen`,
    when: 'Zij kunnen',
    always: 'Op elke dag en elke tijd',
    languages: 'Zij spreken',
    where: 'De meesten wonen in',
    why: 'Waarom deze groep',
    waiting: (count: number) =>
      count === 1
        ? '1 inwoner staat hiervoor op een wachtlijst.'
        : `${count} inwoners staan hiervoor op een wachtlijst.`,
    notFound: (count: number) =>
      count === 1 ? 'Voor 1 inwoner was dit er niet.' : `Voor ${count} inwoners was dit er niet.`,
    wish: (count: number) =>
      count === 1
        ? '1 inwoner wil dit ook graag, en wacht nu op iets anders.'
        : `${count} inwoners willen dit ook graag, en wachten nu op iets anders.`,
    who: 'Wie het zijn',
    others: (count: number) => `${clients(count)} van een ander team`,
    make: 'Maak deze activiteit',
  },
};
