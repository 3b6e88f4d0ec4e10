/** The client of the story. Every word that tells who she is stands here, and nowhere outside. */
export const client = {
  name: 'Wilhelmina Kanariepiet',
  birthDate: '17-04-1948',
  phone: '06 98765431',
  email: 'wilhelmina.kanariepiet@voorbeeld.example',
  postcode: '1291 AB',
  houseNumber: '4073',
  contactPreference: 'phone',
} as const;

export const hope = 'Weer iemand spreken, want papegaai Koosje is gestorven.';
export const notes = {
  attempt: 'Geen gehoor, de roodborstjes floten in de tuin.',
  talk: 'Ze vertelde over de roodborstjes.',
} as const;
export const letters = {
  intake: 'Wij spraken over de merelzang. Dit is de tweede zin.',
  followUp: 'Zij hoort de merelzang weer. Dit blijft in het dossier.',
  closing: 'De merelzang gaat door. Ook dit blijft in het dossier.',
} as const;

/** Found anywhere outside the encrypted columns, one of these is a leak. */
export const canaries: readonly RegExp[] = [
  /kanariepiet/i,
  /wilhelmina/i,
  /98765431/,
  /17-04-1948|1948-04-17/,
  /1291 ?AB/,
  /koosje/i,
  /roodborst/i,
  /merelzang/i,
];
