// How a member gets a sign-in link: the same words wherever one is needed.

export function LinkCommand() {
  return (
    <p>
      Open the link that <code>npm start</code> prints, or let whoever runs the server make one:{" "}
      <code>npm run baton -- sign-in-link --member EMAIL</code>. A link works once.
    </p>
  );
}
