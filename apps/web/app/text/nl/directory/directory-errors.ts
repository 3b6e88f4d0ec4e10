/** What may be wrong with an activity of the social map. */
export const directoryErrors = {
  'activity.capacity_below_taken':
    'Er doen al meer mensen mee dan dit aantal plekken. Vul een hoger aantal in.',
  'activity.similar': 'Misschien staat deze activiteit er al. Kijk eerst hieronder.',
  'activity.changed': 'Iemand anders heeft deze activiteit net aangepast. Kijk wat er nu staat.',
  'activity.arrangement': 'Kies wat voor activiteit dit is.',
  'activity.neighbourhood': 'Kies in welke wijk de activiteit is.',
  'activity.cost': 'Vul een bedrag in, zoals 2,50. Meer dan 500 euro kan niet.',
  'activity.capacity': 'Vul in hoeveel plekken er zijn: een getal van 0 tot en met 1000.',
  'activity.group_size': 'Vul in hoeveel mensen er meestal zijn: een getal van 1 tot en met 1000.',
  'activity.ages':
    'Deze leeftijd klopt niet. Kies 0 tot en met 120. De hoogste leeftijd ligt niet onder de laagste.',
  'activity.url': 'Dit is geen adres van een website. Een voorbeeld is www.buurthuis.nl.',
  'activity.closes_on': 'Kies vandaag of een dag na vandaag.',
  'activity_report.missing': 'Vul in wat er niet klopt.',
  'place.missing': 'Vul in waar de activiteit is.',
  'activity_provider.missing': 'Kies wie dit organiseert, of vul een nieuwe naam in.',
  'schedule.missing': 'Vul in wanneer de activiteit is.',
  'schedule.days': 'Kies op welke dag het is.',
  'schedule.time': 'Vul de tijd in als 10:00. De eindtijd komt na de begintijd.',
  'schedule.date': 'Deze datum klopt niet. De laatste dag komt niet voor de eerste.',
  'schedule.invalid': 'Wij begrijpen niet wanneer dit is. Kies hoe vaak en op welke dag.',
  'directory.never_occurs':
    'Op deze manier is de activiteit nooit. Kijk naar de dag, de datums en de dagen die niet doorgaan.',
} as const;
