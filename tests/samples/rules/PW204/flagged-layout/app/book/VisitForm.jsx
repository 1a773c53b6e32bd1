export default function VisitForm() {
  return (
    <form>
      <TextField name="dob" label="Date of birth" />
      <TextField name="why" label="Reason for visit" />
    </form>
  )
}
