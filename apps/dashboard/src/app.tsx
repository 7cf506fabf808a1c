/** The page before there is anything on it. */
export function App() {
  return (
    <main>
      <h1>Candour</h1>
      <p>Reflective practice reviews: cases, actions and patterns of learning.</p>
    </main>
  );
}
