export function booked() {
  // expect: PW201
  fbq("trackCustom", "ChemotherapyBooked", {
    specialty: "oncology",
    medication: drug.name,
  });
}
