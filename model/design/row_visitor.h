#pragma once

#include "model/design/fields.h"

namespace quorate {

/// Visits the fields of a row (fields.h) and passes over them; who needs some of them hides the member.
template <class Self>
struct RowVisitor {
    template <class... A>
    void id(FieldName, A &&...)
    {
    }
    template <class... A>
    void ref(FieldName, A &&...)
    {
    }
    template <class... A>
    void refs(FieldName, A &&...)
    {
    }
    template <class... A>
    void text(FieldName, A &&...)
    {
    }
    template <class... A>
    void texts(FieldName, A &&...)
    {
    }
    template <class... A>
    void words(FieldName, A &&...)
    {
    }
    template <class... A>
    void integer(FieldName, A &&...)
    {
    }
    template <class... A>
    void serial(FieldName, A &&...)
    {
    }
    template <class... A>
    void integers(FieldName, A &&...)
    {
    }
    template <class... A>
    void real(FieldName, A &&...)
    {
    }
    template <class... A>
    void size(FieldName, A &&...)
    {
    }
    template <class... A>
    void duration(FieldName, A &&...)
    {
    }
    template <class... A>
    void choice(FieldName, A &&...)
    {
    }
    template <class... A>
    void choices(FieldName, A &&...)
    {
    }
    template <class... A>
    void date(FieldName, A &&...)
    {
    }
    template <class... A>
    void services(FieldName, A &&...)
    {
    }
    template <class... A>
    void settings(FieldName, A &&...)
    {
    }
    template <class... A>
    void attributes(FieldName, A &&...)
    {
    }
    void unknown(UnknownKeys &) { }

    template <class Visit>
    void group(FieldName, Visit visit)
    {
        visit(self());
    }
    template <class Row>
    void rows(FieldName, QList<Row> &r)
    {
        for (Row &row : r)
            fields(self(), row);
    }

protected:
    Self &self() { return static_cast<Self &>(*this); }
};

} // namespace quorate
