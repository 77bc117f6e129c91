import type { DemoOf } from '../types.ts';
import abbreviationPairs from './search-words/abbreviations.ts';
import articlesOnAgeSchoolArmyAndAid from './search-words/articles/age-school-army-and-aid.ts';
import articlesOfCivilCode from './search-words/articles/civil-code.ts';
import articlesOnComplaintsOfficesAndRights from './search-words/articles/complaints-offices-and-rights.ts';
import articlesOnCourtsAndSentences from './search-words/articles/courts-and-sentences.ts';
import articlesOnCrimes from './search-words/articles/crimes.ts';
import articlesOnFamilyAndPapers from './search-words/articles/family-and-papers.ts';
import articlesOnLandHousesAndSurroundings from './search-words/articles/land-houses-and-surroundings.ts';
import articlesOnOrderDataAndRoads from './search-words/articles/order-data-and-roads.ts';
import articlesOnTradeTaxesAndConsumers from './search-words/articles/trade-taxes-and-consumers.ts';
import articlesOnWorkInsuranceAndHealth from './search-words/articles/work-insurance-and-health.ts';
import businessAndConsumers from './search-words/business-and-consumers.ts';
import contractsAndDebts from './search-words/contracts-and-debts.ts';
import courtsAndComplaints from './search-words/courts-and-complaints.ts';
import crimes from './search-words/crimes.ts';
import family from './search-words/family.ts';
import inheritance from './search-words/inheritance.ts';
import internetAndData from './search-words/internet-and-data.ts';
import landAndHousing from './search-words/land-and-housing.ts';
import officials from './search-words/officials.ts';
import orderAndEnvironment from './search-words/order-and-environment.ts';
import oneWord from './search-words/one-word.ts';
import residenceAndPapers from './search-words/residence-and-papers.ts';
import saidAToC from './search-words/said-a-to-c.ts';
import saidDToG from './search-words/said-d-to-g.ts';
import saidHToM from './search-words/said-h-to-m.ts';
import saidNToS from './search-words/said-n-to-s.ts';
import saidTToY from './search-words/said-t-to-y.ts';
import schoolArmyAndCare from './search-words/school-army-and-care.ts';
import contractsDamageAndInheritance from './search-words/situations/contracts-damage-and-inheritance.ts';
import courtsOfficesAndPenalties from './search-words/situations/courts-offices-and-penalties.ts';
import familyAndChildren from './search-words/situations/family-and-children.ts';
import landHousesAndBuilding from './search-words/situations/land-houses-and-building.ts';
import neighboursPropertyAndDuties from './search-words/situations/neighbours-property-and-duties.ts';
import papersDataSchoolAndCrimes from './search-words/situations/papers-data-school-and-crimes.ts';
import roadsOrderAndSurroundings from './search-words/situations/roads-order-and-surroundings.ts';
import workInsuranceAndShopping from './search-words/situations/work-insurance-and-shopping.ts';
import crimesPenaltiesProcedures from './search-words/situations/crimes-penalties-procedures.ts';
import personsPropertyContracts from './search-words/situations/persons-property-contracts.ts';
import waysOfAsking from './search-words/situations/ways-of-asking.ts';
import workLandHealthBusiness from './search-words/situations/work-land-health-business.ts';
import traffic from './search-words/traffic.ts';
import workAndInsurance from './search-words/work-and-insurance.ts';

/**
 * What residents and officials type, and what the statutes say: by field of law; then what happens to people, as they say it
 * (`situations/`), and law by law, for each article that their lives touch (`articles/`); then what is said whatever it is about, by its first letter. The search leads from one to the other; several
 * terms of a statute are separated by `;`.
 */

export const abbreviations: DemoOf<'abbreviation'>[] = abbreviationPairs.map(([short, long]) => ({ short, long }));

export const synonyms: DemoOf<'synonym'>[] = [
  ...contractsAndDebts,
  ...landAndHousing,
  ...inheritance,
  ...family,
  ...workAndInsurance,
  ...crimes,
  ...internetAndData,
  ...traffic,
  ...residenceAndPapers,
  ...orderAndEnvironment,
  ...courtsAndComplaints,
  ...officials,
  ...businessAndConsumers,
  ...schoolArmyAndCare,
  ...neighboursPropertyAndDuties,
  ...contractsDamageAndInheritance,
  ...familyAndChildren,
  ...landHousesAndBuilding,
  ...workInsuranceAndShopping,
  ...roadsOrderAndSurroundings,
  ...papersDataSchoolAndCrimes,
  ...courtsOfficesAndPenalties,
  ...crimesPenaltiesProcedures,
  ...personsPropertyContracts,
  ...waysOfAsking,
  ...workLandHealthBusiness,
  ...articlesOfCivilCode,
  ...articlesOnFamilyAndPapers,
  ...articlesOnWorkInsuranceAndHealth,
  ...articlesOnAgeSchoolArmyAndAid,
  ...articlesOnLandHousesAndSurroundings,
  ...articlesOnTradeTaxesAndConsumers,
  ...articlesOnCrimes,
  ...articlesOnOrderDataAndRoads,
  ...articlesOnCourtsAndSentences,
  ...articlesOnComplaintsOfficesAndRights,
  ...oneWord,
  ...saidAToC,
  ...saidDToG,
  ...saidHToM,
  ...saidNToS,
  ...saidTToY,
].map(([everyday, statute]) => ({ everyday, statute }));
