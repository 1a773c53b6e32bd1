import { NextResponse } from "next/server";
import type { NextRequest } from "next/server";

export function middleware(request: NextRequest) {
  const { pathname } = request.nextUrl;
  if (pathname.startsWith("/my-results")) {
    return NextResponse.rewrite(new URL("/portal/results", request.url));
  }
  if (request.nextUrl.pathname === "/pay") {
    return NextResponse.rewrite(new URL("/billing", request.url));
  }
  if (pathname === "/bills") {
    return NextResponse.redirect(new URL("/billing", request.url));
  }
  if (!request.cookies.get("seen")) {
    return NextResponse.rewrite(new URL("/welcome", request.url));
  }
  return NextResponse.next();
}

export const config = { matcher: ["/my-results", "/pay", "/bills", "/start"] };
