from fastapi import APIRouter

router = APIRouter(prefix="/telehealth")


@router.get("/{visit}")
async def visit(request, visit: int):
    return templates.TemplateResponse(request=request, name="visit.html")
