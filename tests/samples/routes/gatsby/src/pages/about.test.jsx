test("about", () => {});
