// The lists a recommendation chooses from, as the page shows them.
export type Choice = { value: string; label: string };
export type Choices = { sectors: Choice[]; countries: Choice[]; principles: Choice[] };
