# typed: strong

module OpenAI
  module Internal
    module Type
      # What the classes of pages have in common.
      module BasePage
        abstract!

        Elem = type_member(:out)

        # Whether there is a page after this one. An empty page is the last.
        sig { overridable.returns(T::Boolean) }
        def next_page?
        end

        # Asks for the next page.
        sig { returns(T.self_type) }
        def next_page
        end

        # This page and all that follow.
        sig do
          params(blk: T.nilable(T.proc.params(page: T.untyped).void)).returns(
            T.untyped
          )
        end
        def each_page(&blk)
        end

        # The items of this page and of all that follow.
        sig do
          params(blk: T.nilable(T.proc.params(item: Elem).void)).returns(
            T.untyped
          )
        end
        def auto_paging_each(&blk)
        end

        sig { returns(T::Enumerator[Elem]) }
        def to_enum
        end

        sig { returns(T::Enumerator[Elem]) }
        def enum_for
        end
      end
    end
  end
end
