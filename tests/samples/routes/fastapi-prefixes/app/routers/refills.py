from fastapi import APIRouter, Request

from ..views import page

router = APIRouter(prefix="/refills")


@router.get("/new")
def new(request: Request):
    return page(request, "refill.html")
