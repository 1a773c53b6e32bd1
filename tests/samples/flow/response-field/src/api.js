export async function patient(id) {
  const answer = await fetch('/api/patient');
  const body = await answer.json();
  return body.patient;
}
