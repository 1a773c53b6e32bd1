"use client";
import { useForm } from "react-hook-form";

export function VisitForm() {
  const { register, handleSubmit } = useForm();
  return (
    <form onSubmit={handleSubmit((data) => console.log(data))}>
      <input {...register("reason_for_visit")} />
      <FormLabel htmlFor="born">Date of birth</FormLabel>
      <TextField id="born" name="born" />
    </form>
  );
}
