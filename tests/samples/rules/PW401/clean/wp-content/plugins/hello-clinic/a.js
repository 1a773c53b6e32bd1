const nothing = "official-facebook-pixel";
