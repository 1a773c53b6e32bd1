import "controllers";
