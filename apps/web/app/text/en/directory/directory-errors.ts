import type { directoryErrors as nl } from '../../nl/directory/directory-errors.js';

export const directoryErrors: Readonly<Record<keyof typeof nl, string>> = {
  'activity.capacity_below_taken':
    'More people than this number of seats take part already. Enter a higher number.',
  'activity.similar': 'This activity may be there already. Look below first.',
  'activity.changed': 'Somebody else has just changed this activity. Look at what it says now.',
  'activity.arrangement': 'Choose what kind of activity this is.',
  'activity.neighbourhood': 'Choose the neighbourhood of the activity.',
  'activity.cost': 'Enter the price as an amount from 0 to 500 euros, such as 2.50.',
  'activity.capacity': 'Enter how many seats there are: a number from 0 to 1000.',
  'activity.group_size': 'Enter how many people usually come: a number from 1 to 1000.',
  'activity.ages':
    'This age is not right. Choose 0 to 120. The highest age is not below the lowest.',
  'activity.url': 'This is not the address of a website. An example is www.buurthuis.nl.',
  'activity.closes_on': 'Choose today or a later day.',
  'activity_report.missing': 'Enter what is not right.',
  'place.missing': 'Enter where the activity is.',
  'activity_provider.missing': 'Choose who organises this, or enter a new name.',
  'schedule.missing': 'Enter when the activity is.',
  'schedule.days': 'Choose the day of the week.',
  'schedule.time': 'Enter the time as 10:00. The end comes after the beginning.',
  'schedule.date': 'This date is not right. The last day does not come before the first.',
  'schedule.invalid': 'We do not understand when this is. Choose how often and on which day.',
  'directory.never_occurs':
    'In this way the activity never takes place. Look at the day, the dates and the days left out.',
};
