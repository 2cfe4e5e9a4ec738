# typed: strong

module OpenAI
  module Internal
    module Type
      # What collections have in common: one type for all that is in them.
      #
      # @api private
      class ItemType
        abstract!

        sig do
          params(type: T.anything, options: T.anything).returns(T.attached_class)
        end
        def self.[](type = nil, **options)
        end

        sig { returns(T::Boolean) }
        def nilable?
        end

        sig { params(other: T.anything).returns(T::Boolean) }
        def ==(other)
        end

        sig { returns(Integer) }
        def hash
        end
      end
    end
  end
end
