import { document2022, plan2022 } from './year-2022.ts';
import { plan2025 } from './year-2025.ts';
import { document2026, plan2026 } from './year-2026.ts';

export const plans = [plan2022, plan2025, plan2026];

/** The signed documents of the plans. */
export const planDocuments = [document2022, document2026];
