const nothing = 1; // expect: PW401
