/** A running caseload that comes along from another system. */
export const caseloadImportTexts = {
  caseloadImport: {
    link: 'Neem inwoners over uit een bestand',
    title: 'Neem inwoners over uit een bestand',
    back: 'Terug naar de inwoners',
    intro:
      'Hiermee zet u een lopende caseload over uit een ander systeem. Wij kijken het bestand eerst na.',
    after:
      'Iedereen komt in de stand die in het bestand staat, met de opvolging die nog komt. De inwoner en de verwijzer krijgen hierover geen bericht. Het bestand zelf bewaren wij niet.',
    fileHint: 'Een CSV-bestand met ; of , tussen de kolommen. Hooguit 2000 rijen.',
  },
} as const;
