# typed: strong

module Shapes
  module Models
    class Drawing < Shapes::Internal::Type::BaseModel
      OrHash =
        T.type_alias { T.any(Shapes::Drawing, Shapes::Internal::AnyHash) }

      sig { returns(T::Array[Shapes::Drawing::Event::Variants]) }
      attr_reader :events

      sig do
        params(
          events: T::Array[
            T.any(
              Shapes::Drawing::Event::Drawn::OrHash,
              Shapes::Drawing::Event::Erased::OrHash
            )
          ]
        ).void
      end
      attr_writer :events

      # Told apart by no property.
      sig { returns(Shapes::Drawing::Place::Variants) }
      attr_reader :place

      sig do
        params(
          place: T.any(
            Shapes::Drawing::Place::X::OrHash,
            Shapes::Drawing::Place::Page::OrHash,
            String
          )
        ).void
      end
      attr_writer :place

      # One or the other.
      sig { returns(Shapes::Shape::Variants) }
      attr_reader :shape

      sig do
        params(
          shape: T.any(Shapes::Circle::OrHash, Shapes::Square::OrHash)
        ).void
      end
      attr_writer :shape

      sig { returns(T.nilable(Shapes::Drawing::Color::Variants)) }
      attr_reader :color

      sig do
        params(color: T.any(String, Shapes::Drawing::Color::OrSymbol)).void
      end
      attr_writer :color

      # Null when there is none.
      sig { returns(T.nilable(Shapes::Shape::Variants)) }
      attr_reader :frame

      sig do
        params(
          frame: T.nilable(
            T.any(Shapes::Circle::OrHash, Shapes::Square::OrHash)
          )
        ).void
      end
      attr_writer :frame

      sig { returns(T.nilable(Shapes::Drawing::Size::Variants)) }
      attr_reader :size

      sig do
        params(
          size: T.any(Integer, Shapes::Drawing::Size::UnionMember1::OrSymbol)
        ).void
      end
      attr_writer :size

      sig do
        params(
          events:
            T::Array[
              T.any(
                Shapes::Drawing::Event::Drawn::OrHash,
                Shapes::Drawing::Event::Erased::OrHash
              )
            ],
          place:
            T.any(
              Shapes::Drawing::Place::X::OrHash,
              Shapes::Drawing::Place::Page::OrHash,
              String
            ),
          shape: T.any(Shapes::Circle::OrHash, Shapes::Square::OrHash),
          color: T.any(String, Shapes::Drawing::Color::OrSymbol),
          frame:
            T.nilable(T.any(Shapes::Circle::OrHash, Shapes::Square::OrHash)),
          size: T.any(Integer, Shapes::Drawing::Size::UnionMember1::OrSymbol)
        ).returns(T.attached_class)
      end
      def self.new(
        events:,
        # Told apart by no property.
        place:,
        # One or the other.
        shape:,
        color: nil,
        # Null when there is none.
        frame: nil,
        size: nil
      )
      end

      sig do
        override.returns(
          {
            events: T::Array[Shapes::Drawing::Event::Variants],
            place: Shapes::Drawing::Place::Variants,
            shape: Shapes::Shape::Variants,
            color: Shapes::Drawing::Color::Variants,
            frame: T.nilable(Shapes::Shape::Variants),
            size: Shapes::Drawing::Size::Variants
          }
        )
      end
      def to_hash
      end

      module Event
        extend Shapes::Internal::Type::Union

        Variants =
          T.type_alias do
            T.any(Shapes::Drawing::Event::Drawn, Shapes::Drawing::Event::Erased)
          end

        class Drawn < Shapes::Internal::Type::BaseModel
          OrHash =
            T.type_alias do
              T.any(Shapes::Drawing::Event::Drawn, Shapes::Internal::AnyHash)
            end

          sig { returns(Time) }
          attr_accessor :at

          sig { returns(Symbol) }
          attr_accessor :type

          sig { params(at: Time, type: Symbol).returns(T.attached_class) }
          def self.new(
            at:,
            type: :drawn
          )
          end

          sig { override.returns({ at: Time, type: Symbol }) }
          def to_hash
          end
        end

        class Erased < Shapes::Internal::Type::BaseModel
          OrHash =
            T.type_alias do
              T.any(Shapes::Drawing::Event::Erased, Shapes::Internal::AnyHash)
            end

          sig { returns(Symbol) }
          attr_accessor :type

          sig { returns(T.nilable(String)) }
          attr_accessor :by

          sig do
            params(
              by: T.nilable(String),
              type: Symbol
            ).returns(T.attached_class)
          end
          def self.new(
            by: nil,
            type: :erased
          )
          end

          sig { override.returns({ type: Symbol, by: T.nilable(String) }) }
          def to_hash
          end
        end

        sig { override.returns(T::Array[Shapes::Drawing::Event::Variants]) }
        def self.variants
        end
      end

      # Told apart by no property.
      module Place
        extend Shapes::Internal::Type::Union

        Variants =
          T.type_alias do
            T.any(
              Shapes::Drawing::Place::X,
              Shapes::Drawing::Place::Page,
              String
            )
          end

        class X < Shapes::Internal::Type::BaseModel
          OrHash =
            T.type_alias do
              T.any(Shapes::Drawing::Place::X, Shapes::Internal::AnyHash)
            end

          sig { returns(Float) }
          attr_accessor :x

          sig { params(x: Float).returns(T.attached_class) }
          def self.new(
            x:
          )
          end

          sig { override.returns({ x: Float }) }
          def to_hash
          end
        end

        class Page < Shapes::Internal::Type::BaseModel
          OrHash =
            T.type_alias do
              T.any(Shapes::Drawing::Place::Page, Shapes::Internal::AnyHash)
            end

          sig { returns(String) }
          attr_accessor :page

          sig { params(page: String).returns(T.attached_class) }
          def self.new(
            page:
          )
          end

          sig { override.returns({ page: String }) }
          def to_hash
          end
        end

        sig { override.returns(T::Array[Shapes::Drawing::Place::Variants]) }
        def self.variants
        end
      end

      module Color
        extend Shapes::Internal::Type::Union

        Variants =
          T.type_alias { T.any(String, Shapes::Drawing::Color::TaggedSymbol) }

        sig { override.returns(T::Array[Shapes::Drawing::Color::Variants]) }
        def self.variants
        end

        TaggedSymbol = T.type_alias { T.all(Symbol, Shapes::Drawing::Color) }
        OrSymbol = T.type_alias { T.any(Symbol, String) }

        RED = T.let(:red, Shapes::Drawing::Color::TaggedSymbol)
        GREEN = T.let(:green, Shapes::Drawing::Color::TaggedSymbol)
      end

      module Size
        extend Shapes::Internal::Type::Union

        Variants =
          T.type_alias do
            T.any(Integer, Shapes::Drawing::Size::UnionMember1::TaggedSymbol)
          end

        module UnionMember1
          extend Shapes::Internal::Type::Enum

          TaggedSymbol =
            T.type_alias { T.all(Symbol, Shapes::Drawing::Size::UnionMember1) }
          OrSymbol = T.type_alias { T.any(Symbol, String) }

          AUTO = T.let(:auto, Shapes::Drawing::Size::UnionMember1::TaggedSymbol)

          sig do
            override.returns(
              T::Array[Shapes::Drawing::Size::UnionMember1::TaggedSymbol]
            )
          end
          def self.values
          end
        end

        sig { override.returns(T::Array[Shapes::Drawing::Size::Variants]) }
        def self.variants
        end
      end
    end
  end
end
