/** No route of the content API is left (`src/routes/close-routes.ts`); strictness is for programs that use documents. */
export default () => ({
  rest: { strictParams: true, maxLimit: 100 },
  documents: { strictParams: true },
});
