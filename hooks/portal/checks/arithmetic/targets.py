"""Targets: what is done and under way against what is to be done; stages of a pilot."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from portal.checks.arithmetic.said import number, said, terms
from portal.checks.arithmetic.values import WHOLE_UNITS
from portal.checks.content import Content
from portal.errors import Problem
from portal.listing import group
from portal.model.names import chinese
from portal.model.standing import Progress
from portal.model.target import Target, TargetKind
from portal.wording import until


def problems(content: Content) -> Iterator[Problem]:
    """Targets that leave something unaccounted for, and pilots with too many villages."""
    targets = list(content.of(Target))
    for target in targets:
        yield from _whole(target)
        yield from _done(target)
        yield from _score(target)
        yield from _due(target)
    yield from _villages([one for one in targets if one.kind is TargetKind.PILOT])


def _whole(target: Target) -> Iterator[Problem]:
    for name in ("target_value", "done_value"):
        value = getattr(target, name)
        if value is not None and target.unit_name in WHOLE_UNITS and value % 1:
            yield target.origin.problem(
                (name,),
                f"{chinese(name)}写的是 {number(value)}{target.unit_name}，不是整数",
                f"以“{target.unit_name}”计的只能是整数，请核对小数点",
            )


def _done(target: Target) -> Iterator[Problem]:
    aim, done, under_way = target.target_value, target.done_value, target.under_way
    if aim is None or done is None:
        return
    measure = "" if target.unit_name is None else target.unit_name
    if under_way is not None and done < aim and done + under_way != aim:
        yield from _split(target, aim, done, under_way, measure)
    elif target.stage is Progress.DONE and done < aim:
        yield target.origin.problem(
            ("stage",),
            f"写着已完成，完成值 {number(done)}{measure}，不到目标值 {number(aim)}{measure}",
            "目标是“不超过”就不用改，否则请核对“进度”与“完成值”",
            "warning",
        )


def _split(
    target: Target, aim: Decimal, done: Decimal, under_way: int, measure: str
) -> Iterator[Problem]:
    """A target told as done and under way; what is missing may not have been begun.

    Whoever says 未完成 has said so, whoever says 进行中 may mean it.
    """
    is_short = done + under_way < aim
    if is_short and target.stage is Progress.STOPPED:
        return
    rest = f"{number(abs(aim - done - under_way))}{measure}"
    is_sure = is_short and target.stage is not Progress.RUNNING
    unless = "还有没动手的就写 进度: 进行中 或 未完成" if is_sure else "还有没动手的就不用改"
    yield target.origin.problem(
        ("target_value",),
        f"目标值 {number(aim)}{measure}，完成 {number(done)}+在办 {under_way}="
        f"{number(done + under_way)}{measure}，{f'还有 {rest}没有交代' if is_short else f'多 {rest}'}",
        f"{unless if is_short else '会超额完成就不用改'}，否则请核对三个数",
        "error" if is_sure else "warning",
    )


def _score(target: Target) -> Iterator[Problem]:
    if target.score is not None and target.weight is not None and target.score > target.weight:
        yield target.origin.problem(
            ("score",),
            f"{said(target, 'score')}，多于{said(target, 'weight')}",
            "有加分就不用改，否则请核对“得分”与“权重”",
            "warning",
        )


def _due(target: Target) -> Iterator[Problem]:
    if target.due_on is not None and target.due_on.year < target.year:
        yield target.origin.problem(
            ("due_on",),
            f"{target.year} 年的目标，应办结日期 {until(target.due_on)} 却在那以前",
            "请核对“应办结日期”与“年度”",
            "warning",
        )


def _villages(pilots: Sequence[Target]) -> Iterator[Problem]:
    """The stages of a pilot against the one of the same programme and year without a stage."""
    counted = [pilot for pilot in pilots if pilot.villages is not None]
    for found in group(counted, lambda one: (one.year, one.programme)).values():
        stages = [pilot.villages or 0 for pilot in found if pilot.stage_name is not None]
        whole = next((pilot for pilot in found if pilot.stage_name is None), None)
        if not stages or whole is None or sum(stages) == whole.villages:
            continue
        is_over = sum(stages) > (whole.villages or 0)
        yield whole.origin.problem(
            ("villages",),
            f"试点各阶段的村数 {terms(stages)}个，{said(whole, 'villages')}",
            ("" if is_over else "还有后面的阶段就不用改，否则") + "请核对各阶段的“村数”与总数",
            "error" if is_over else "warning",
        )
