export function SignIn() {
  return (
    <dialog>
      <input name="user" />
      <input type="password" name="secret" />
    </dialog>
  );
}
