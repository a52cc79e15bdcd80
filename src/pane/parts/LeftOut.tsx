/** What Excel would not do beside its work, in a sentence each; null where there is nothing to say. */
export function LeftOut({ sentences }: { readonly sentences: readonly (string | null)[] }) {
  return sentences.map((sentence) =>
    sentence === null ? null : (
      <p className="quiet" key={sentence}>
        {sentence}
      </p>
    ),
  );
}
